/** Who is signed in. `cid` is the hash of the code they signed in with. */
export type Session =
  | { readonly role: 'unit'; readonly unit: string; readonly collector: string; readonly cid: string }
  | { readonly role: 'admin'; readonly collector: string; readonly cid: string };
