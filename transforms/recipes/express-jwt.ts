import type { Recipe } from './recipe.ts'

const instead = 'a promise that waits for it, as `promisify` makes one, with its options written out, or `jwtVerify` of jose in the handler'

/**
 * express-jwt: where a promise waits for its check, that gets an object with what it reads of a request (`tokenInputs`); what it puts on the
 * request is not followed. https://github.com/auth0/express-jwt
 */
export const expressJwt: Recipe = {
  library: 'express-jwt',
  shown: [{ call: 'promisify(check)(req, res)', becomes: '`promisify(check)(checked, {})`, of an object with the method, the URL and the headers' }],
  calls: [],
  deadEnds: ['default', 'expressjwt', 'jwt'].map((name) => ({ name, from: ['express-jwt'], versions: '*', instead })),
}
