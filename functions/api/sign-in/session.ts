/** Who is signed in. `cid` is the hash of the code they signed in with. */
export type Session =
  | { readonly role: 'unit'; readonly unit: string; readonly collector: string; readonly cid: string }
  /** `officer`: whose code it was, where it was made for somebody. */
  | { readonly role: 'admin'; readonly officer?: string; readonly collector: string; readonly cid: string };
