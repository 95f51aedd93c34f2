/** `req`, `authReq`, `(req as UserRequest)`. */
export const REQUEST = String.raw`(?:\b_?(?:req|request|\w*Req|\w*Request|ctx|context|event|r)\b|\([^()\n]*req[^()\n]*\))`

/** Finds where code seems to ask a request for a property of that name: `req.user`, `const { user } = req`, `({ user }, res) =>`. */
export const asksFor = (name: string): RegExp => {
  const own = name.replaceAll('$', '\\$')
  return new RegExp(String.raw`${REQUEST}\s*(?:!|\?)?\.\s*${own}(?![\w$])(?!\s*=[^=>])|\{[^{}]*(?<![\w$.])${own}(?![\w$])[^{}]*\}\s*(?:=\s*${REQUEST}(?!\s*[?!]?[.[(])|:[^=\n]*Req|,\s*_?res)`)
}
