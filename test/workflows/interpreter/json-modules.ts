/** Lets GitHub's own packages load: they import JSON as their bundler does, without the attribute that Node asks for. Import this before them. */
import { registerHooks } from 'node:module';

registerHooks({
  load: (url, context, next) =>
    next(url, /\/node_modules\/@actions\/.*\.json$/u.test(url) ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } } : context),
});
