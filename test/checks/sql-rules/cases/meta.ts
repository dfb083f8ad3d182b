/** SQL that each rule of the family meta fires on, and near misses, by dialect. Statements in drizzle-kit's own words where it writes such. */
import type { FamilyCases } from './form.ts';

export const metaCases: FamilyCases = {
  'unanalyzable-statement': {
    postgresql: {
      fires: [
        'DO $$ BEGIN DROP TABLE a; EXCEPTION WHEN OTHERS THEN DROP TABLE b; END $$;',
        "DO $$ BEGIN EXECUTE 'DROP TABLE a'; END $$;",
        "DO $$ BEGIN PERFORM exec_sql('DROP TABLE a'); END $$;",
        "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $f$BEGIN EXECUTE 'DROP TABLE ' || name; END$f$;",
        "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $f$BEGIN RETURN QUERY execute format('x'); END$f$;",
        'CREATE FUNCTION f() RETURNS void LANGUAGE plv8 AS $f$return 1$f$;',
        'CALL clean();',
        'EXECUTE later;',
        "SELECT query_to_xml('DROP TABLE a', true, true, '');",
        "SELECT cron.schedule('x', '* * * * *', 'DELETE FROM a');",
      ],
      quiet: [
        "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $f$BEGIN UPDATE a SET b = 1; -- EXECUTE it\n RAISE NOTICE 'execute'; END$f$;",
        'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $f$SELECT 1$f$;',
        'CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();',
        'DO $$ BEGIN DROP TABLE a; EXCEPTION WHEN OTHERS THEN null; END $$;',
        'GRANT EXECUTE ON FUNCTION f() TO app;',
        'PREPARE later AS SELECT 1; EXECUTE later;',
        'CREATE TABLE "execute" ("do" int);',
      ],
    },
    mysql: { fires: ["PREPARE s FROM 'drop table x';", 'CALL p();', 'FROBNICATE x;'], quiet: ['SELECT 1;'] },
  },
};
