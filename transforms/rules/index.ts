import { answers } from './answers.ts'
import { body } from './body.ts'
import { bodyStream } from './body-stream.ts'
import { clientLeft } from './client-left.ts'
import { cookies } from './cookies.ts'
import { dataOnly } from './data-only.ts'
import { declarations } from './declarations.ts'
import { draftMode } from './draft-mode.ts'
import { givenBack } from './given-back.ts'
import { headerLists } from './header-lists.ts'
import { jsonResponse } from './json-response.ts'
import { keyedByRequest } from './keyed-by-request.ts'
import { kindOfRequest } from './kind-of-request.ts'
import { missingRequest } from './missing-request.ts'
import { keptOnRequests } from './kept-on-requests.ts'
import { libraryCalls } from './library-calls.ts'
import { limiters } from './limiters.ts'
import { localCalls } from './local-calls.ts'
import { method } from './method.ts'
import { passingOn } from './passing-on.ts'
import { putBack } from './put-back.ts'
import { rawBody } from './raw-body.ts'
import { redirect } from './redirect.ts'
import { remoteAddress } from './remote-address.ts'
import { replacedParts } from './replaced-parts.ts'
import { replies } from './replies.ts'
import { requestHeaders } from './request-headers.ts'
import { requestProperties } from './request-properties.ts'
import { requestStatus } from './request-status.ts'
import { responseHeaders } from './response-headers.ts'
import { responseStatus } from './response-status.ts'
import { routeParams } from './route-params.ts'
import type { Rule } from './rule.ts'
import { searchParams } from './search-params.ts'
import { streams } from './streams.ts'
import { textResponse } from './text-response.ts'
import { unanswered } from './unanswered.ts'
import { unsetProperties } from './unset-properties.ts'
import { unusedNames } from './unused-names.ts'
import { url } from './url.ts'
import { validators } from './validators.ts'
import { wholeHeaders } from './whole-headers.ts'
import { wholeQuery } from './whole-query.ts'

/**
 * The rules in their order. Each looks at what those before it left unclaimed, and what none claims stops the route.
 *
 * Left out on purpose:
 * - whatever hands the request or the response on as a value (put into an object, returned, given to a function that is not known):
 *   a rule would have to guess what becomes of it
 * - what of the response Next's own API Routes do not document (`_header`, `assignSocket`), and `res.socket`
 * - `revalidate` and preview data: what a route handler has instead works on other pages, or carries nothing
 * - the branches of a dispatch and tables of methods: they have been taken apart before any rule sees the handler
 * - the signature, the exports, the config and the caching: `write-route.ts` writes them when all rules have said what they need
 */
export const rules: readonly Rule[] = [
  // The request, in the order in which one rule's reading makes another's needless.
  // The method first: its tests went when the branches were taken apart, and what is left of it is read by nobody else.
  method,
  // What was kept for other requests, or for lists, goes, before the headers that it reads there.
  kindOfRequest,
  headerLists,
  missingRequest,
  // What is kept for each request by itself, which is no call of ours.
  keyedByRequest,
  // What stands in the place of the body or the query, before those are read.
  putBack,
  // The same for what stands behind a function that is no wrapper.
  replacedParts,
  // The whole query and the whole headers before their parts: a name for the whole is then the whole for all its uses.
  wholeQuery,
  wholeHeaders,
  // Segments before search parameters: both are `req.query`, and a segment wins over a key of its name.
  routeParams,
  searchParams,
  // Parts that nothing else reads; these four could stand in any order.
  requestHeaders,
  cookies,
  url,
  remoteAddress,
  // Before the headers: where cookies are set beside it, it has to stay.
  draftMode,
  // What helpers keep there for themselves, before what is handed on and what is missing is looked for.
  keptOnRequests,
  // What nobody has put on the request: it is missing, not handed on.
  unsetProperties,
  // What of an answer was put there by mistake.
  requestStatus,
  // What wrappers add: names of the context, before the calls that hand it on.
  requestProperties,
  // The body last of the request: its reading can answer, so it stands as late as it can, behind the other reads of its line.
  body,
  // The unread one beside it: a route has the one or the other.
  rawBody,
  // What is not the whole of it at once.
  bodyStream,
  // What of the events of a request is none of its body.
  clientLeft,

  // Calls, between the request that they take and the answers that they may be.
  // Limiters before them: a function of the project's own asks those.
  limiters,
  // The project's own functions before libraries': what is left of arguments then is no function of ours.
  localCalls,
  // What chains of a library run on has been put together of parts, which the rules above have written.
  validators,
  libraryCalls,

  // The response.
  // First whether the handler may have to do with it at all.
  dataOnly,
  // Headers before the answers that carry them: only then is it known whether those share one object.
  responseHeaders,
  // Streams before texts: what ends with one is no text.
  streams,
  // By what is sent: data, text or nothing, an address. Each looks at its own calls, so that these could stand in any order.
  jsonResponse,
  textResponse,
  redirect,
  // Behind the headers and statuses: what was set and never sent says what the answer should have been.
  unanswered,
  // What is sent at a time of its own, before it is written as that.
  replies,
  // What a middleware let through, beside what it answers.
  passingOn,
  // What a function gives that does neither.
  givenBack,
  // What is read behind answers, before they are written: those are kept for it.
  responseStatus,
  // When every answer has its text, each is returned.
  answers,

  // What is left of the statements.
  // Names that nothing uses any more, once every use has its place; before the declarations, which some of those names are of.
  unusedNames,
  // Last the declarations that the rules above have taken apart: each name has found its own statement.
  declarations,
]
