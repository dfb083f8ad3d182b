/** The part of ncc's interface that the build uses; ncc ships no types. */
declare module '@vercel/ncc' {
  interface Options {
    readonly cache: false;
    readonly esm: true;
    readonly filename: string;
    readonly quiet: true;
    readonly transpileOnly: true;
    readonly externals: Readonly<Record<string, string>>;
  }

  interface Output {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
    readonly stats: { toJson(wanted: Readonly<Record<string, boolean | number>>): unknown };
  }

  export default function ncc(entry: string, options: Options): Promise<Output>;
}
