import { answers } from './answers.ts'
import { body } from './body.ts'
import { cookies } from './cookies.ts'
import { declarations } from './declarations.ts'
import { jsonResponse } from './json-response.ts'
import { libraryCalls } from './library-calls.ts'
import { localCalls } from './local-calls.ts'
import { method } from './method.ts'
import { passingOn } from './passing-on.ts'
import { rawBody } from './raw-body.ts'
import { redirect } from './redirect.ts'
import { remoteAddress } from './remote-address.ts'
import { requestHeaders } from './request-headers.ts'
import { requestProperties } from './request-properties.ts'
import { responseHeaders } from './response-headers.ts'
import { routeParams } from './route-params.ts'
import type { Rule } from './rule.ts'
import { searchParams } from './search-params.ts'
import { textResponse } from './text-response.ts'
import { unanswered } from './unanswered.ts'
import { unusedNames } from './unused-names.ts'
import { url } from './url.ts'
import { wholeHeaders } from './whole-headers.ts'
import { wholeQuery } from './whole-query.ts'

/**
 * The rules in their order. Left out on purpose: whatever hands the request or response on as a value (a rule would have to
 * guess what becomes of it), and anything of `res` that Next's own API Routes do not document.
 */
export const rules: readonly Rule[] = [
  // First what the branches are made of: the tests themselves went when the method was known.
  method,
  // What is used as a whole before its parts: a name for the whole is then the whole for all its uses.
  wholeQuery,
  wholeHeaders,
  // Segments before the search parameters: both are `req.query`, and a segment wins over a key of its name.
  routeParams,
  searchParams,
  requestHeaders,
  cookies,
  url,
  remoteAddress,
  // What wrappers add: names of the context, before the calls that hand it on.
  requestProperties,
  // The body last of the request: its reading can answer, so it stands as late as it can, behind the other reads of its line.
  body,
  // The unread one beside it: a route has the one or the other.
  rawBody,
  // Calls before answers: a call of a converted function may be the answer.
  localCalls,
  // Other people's functions behind our own: what is left of arguments after those.
  libraryCalls,
  // Headers before the answers that carry them: only then is it known whether they share one object.
  responseHeaders,
  jsonResponse,
  textResponse,
  redirect,
  // Behind the headers and statuses: what was set and never sent says what the answer should have been.
  unanswered,
  // What a middleware let through, beside what it answers.
  passingOn,
  // When every answer has its text, each is returned.
  answers,
  // Names that nothing uses any more, once every use has its place.
  unusedNames,
  // Last the declarations that the rules above have taken apart.
  declarations,
]
