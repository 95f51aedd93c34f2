/**
 * Every message that next-reroute can give about a file, in one table. docs/messages.md is generated from it.
 * Codes are stable: a code is never reused, and its meaning never changes.
 * NR0xx the project and its files · NR1xx why a route is left · NR2xx what a reviewer must look at · NR3xx for information.
 */
export type Severity = 'error' | 'left' | 'review' | 'info'

/** How a comment begins that marks a line for review; `--check` counts the ones that are left. */
export const REVIEW_MARKER = '// next-reroute NR2'

/** The comment above the exports of a route that runs behind the adapter: by it a later run finds the route. */
export const ADAPTER_MARKER = '// next-reroute adapter: this is an API Route still, until it can be rewritten.'

export interface MessageKind {
  severity: Severity
  /** One sentence that says what; `{name}` stands for a detail of the place. */
  says: string
  /** One sentence that says what to do. */
  help: string
}

export const MESSAGES = {
  NR001: { severity: 'error', says: 'The file cannot be parsed: {reason}.', help: 'Mend the syntax error and run again.' },
  NR002: { severity: 'error', says: 'The file cannot be read as text: {reason}.', help: 'Save it as UTF-8, or take it out of the API folder, and run again.' },
  NR003: { severity: 'error', says: 'next-reroute itself failed on this file: {reason}.', help: 'Please report it; the route stays as it was.' },
  NR010: {
    severity: 'review',
    says: 'next.config cannot be read here without running it, so this was assumed: {assumed}.',
    help: 'Check that it is what the configuration gives.',
  },
  NR011: { severity: 'review', says: 'next.config cannot be parsed, so its defaults were assumed: {reason}.', help: 'Mend the file, or check that it sets nothing that matters to routes.' },
  NR012: { severity: 'review', says: 'Its path aliases could not all be read: {reason}.', help: 'Install the dependencies, or mend the file, and run again.' },
  NR013: {
    severity: 'review',
    says: 'The app folder is new, and with it Next {version} answers every unknown URL with its own 404 page instead of this one.',
    help: 'Add `{folder}/not-found` (with a root `{folder}/layout`) that shows what this page shows, or keep API Routes until the pages move too.',
  },
  NR014: {
    severity: 'review',
    says: '`{name}` stands here in an old and a new form, and nothing uses the old one any more; but one of them was changed since, so both stay.',
    help: 'See that the new form has the change too, then delete the old one and give the new one its name.',
  },
  NR030: {
    severity: 'left',
    says: '`{segment}` cannot be a folder of a route: in `app`, Next takes it for a slot, a group or an interception.',
    help: 'Rename it, with a rewrite from the old URL, or leave the route in pages/api.',
  },
  NR031: { severity: 'left', says: '{other} answers the same URL, {url}, and which of them does is up to Next.', help: 'Delete the one that is not used.' },
  NR032: { severity: 'left', says: '{other} already answers {url}.', help: 'Merge both files by hand, or delete the one that is not used.' },
  NR033: { severity: 'left', says: 'Next would refuse {url} beside {other}: {reason}.', help: 'Give the parameters of both files the same name.' },
  NR034: { severity: 'left', says: 'The file is reached through the symbolic link {link}.', help: 'Replace the link by the files, or migrate them where they are.' },
  NR035: { severity: 'left', says: '`{segment}` is not a form of segment that both routers read alike.', help: 'Rename it to a plain name, `[name]`, `[...name]` or `[[...name]]`.' },
  NR036: { severity: 'info', says: 'The file lies in the API folder and is no endpoint: {reason}.', help: 'Move it elsewhere, since Next builds an endpoint from it.' },
  NR037: { severity: 'info', says: 'The symbolic link {link} was not followed: {reason}.', help: 'Remove the link.' },
  NR101: { severity: 'left', says: 'The file exports no function that can be followed as its handler: {reason}.', help: 'Export the handler as a function of this file, or migrate the route by hand.' },
  NR102: { severity: 'left', says: 'The handler is wrapped by `{callee}`, and what that does with the request and response is not known.', help: 'Migrate the wrapper first, or unwrap the handler.' },
  NR103: { severity: 'left', says: 'The {what} is handed to `{callee}`, and what that does with it is not known.', help: 'Hand it the values that it needs instead, or migrate that function first.' },
  NR104: { severity: 'left', says: 'The {what} is used as a value here, and where it goes cannot be followed.', help: 'Use its members in place, or migrate the route by hand.' },
  NR105: { severity: 'left', says: '`{member}` of the request has no rule.', help: 'Read what is needed from it by name, or migrate the route by hand.' },
  NR106: { severity: 'left', says: '`{member}` of the response has no rule.', help: 'Answer with status, json, send, end or redirect, or migrate the route by hand.' },
  NR107: { severity: 'left', says: 'The answer is given inside a function of its own, and when that runs is not known.', help: 'Answer in the handler itself: await the work, then answer.' },
  NR108: { severity: 'left', says: 'Code runs after this answer.', help: 'Return the answer, or move the work before it.' },
  NR109: { severity: 'left', says: 'A path ends here without an answer: the request would hang.', help: 'Answer on every path.' },
  NR110: { severity: 'left', says: 'What is returned here is no answer, and Pages ignores it: the request may hang.', help: 'Send an answer, or return nothing.' },
  NR111: { severity: 'left', says: 'How this branch leaves cannot be written for one method alone.', help: 'Simplify the branch: one test of the method, one way out.' },
  NR112: { severity: 'left', says: '`{name}` is exported beside the handler, and a route handler may not export it.', help: 'Move it to a module of its own.' },
  NR113: { severity: 'left', says: '`{key}` of the exported config cannot be carried over.', help: 'State it as a literal, or remove it.' },
  NR114: { severity: 'left', says: 'The body is read raw (`bodyParser: false`), which needs a rule for how it is read.', help: 'Read the bytes with `await request.arrayBuffer()` in the new handler.' },
  NR115: { severity: 'left', says: 'The route runs on the edge runtime, and {reason}.', help: 'Move it by hand: it already takes a Request and gives a Response.' },
  NR116: { severity: 'left', says: '`{what}` makes it impossible to tell what is used.', help: 'Use the parameters by name.' },
  NR117: { severity: 'left', says: 'An answer of status `{status}` with this body cannot be written as a response.', help: 'Write the status as a number from 200 to 599, and no body for 204, 205 and 304.' },
  NR118: { severity: 'left', says: 'Headers or status set before this answer depend on the path that led here.', help: 'Set them in the answer itself.' },
  NR119: { severity: 'left', says: 'What `{member}` sends depends on the type of a value that is not known here.', help: 'Use `json` for data, and a template or `String(…)` for text.' },
  NR120: { severity: 'left', says: 'The function `{name}` may answer or not, and its caller cannot tell.', help: 'Let it always answer, or never.' },
  NR121: { severity: 'left', says: 'The file exports with `module.exports`.', help: 'Use `export default`.' },
  NR122: { severity: 'left', says: '`{name}` is also used here, where it cannot follow the new form.', help: 'Use it as the handler only.' },
  NR123: { severity: 'left', says: 'The handler answers no method.', help: 'Delete the route if nothing calls it.' },
  NR124: { severity: 'left', says: 'Parameters of the handler are taken apart or missing in a way that has no rule.', help: 'Name the parameters `req` and `res`.' },
  NR125: {
    severity: 'left',
    says: 'A rewrite of next.config leads here, or may ({rewrite}), and adds {added} to the query, which a route handler does not see.',
    help: 'Lead to a path that has the values as segments, or drop the rewrite.',
  },
  NR126: { severity: 'left', says: 'The header `{name}` is set to a value of which the form is not known.', help: 'Write the name as a string and the value as one string.' },
  NR127: { severity: 'left', says: '`{name}` is used in a type here that would no longer fit.', help: 'Give the type a name of its own, without Next\'s request or response.' },
  NR128: { severity: 'left', says: 'Node keeps headers in lower case, so `{name}` is always undefined here; a route handler would find it.', help: 'Write the name in lower case if it is meant to be found.' },
  NR129: { severity: 'left', says: 'The route needs a file beside it (`readBody`), or its imports corrected, and this transform rewrites one text only.', help: 'Run the next-reroute command, which moves and adds files.' },
  NR130: { severity: 'left', says: '`{name}` depends on where the file lies.', help: 'Build the path from `process.cwd()`.' },
  NR131: { severity: 'left', says: 'The file already uses the name `{name}` for something else.', help: 'Rename it and run again.' },
  NR132: { severity: 'left', says: '`{name}` is exported beside the handler and cannot move to a module of its own: {reason}.', help: 'Move it by hand and run again.' },
  NR133: { severity: 'left', says: 'The method chooses a function here, in a way that cannot be followed to one function for each method.', help: 'Dispatch with `if` or `switch`.' },
  NR134: { severity: 'left', says: 'The function `{name}` would have to be awaited here, since it reads params or the body, which are promised now.', help: 'Make it async and await it.' },
  NR135: { severity: 'left', says: 'On Next {next} and up, this call needs {library} {version}.', help: 'Upgrade {library} and run again.' },
  NR136: { severity: 'left', says: 'The handler is made by {library} in a form that has no rule.', help: 'Make the route handler as the documentation of {library} shows.' },
  NR137: { severity: 'left', says: 'The body is read here, and `{callee}` reads it again; a route handler can read it only once.', help: 'Give the call a `request.clone()` in the new handler.' },
  NR140: { severity: 'left', says: '`{name}`, which gets the {what}, cannot be converted: {reason} ({place}).', help: 'Mend that place: it holds up every route that calls the function.' },
  NR141: { severity: 'left', says: '`{name}` reads the body for other routes too, and the config of this one says how its body is read.', help: 'Read the body in the handler, and hand it over.' },
  NR142: { severity: 'left', says: '`{name}` of {file} is still used in its old form by {user}.', help: 'Migrate that user too.' },
  NR143: { severity: 'left', says: 'The wrapper of the handler needs `{name}`, which is made behind the handler.', help: 'Move it above the handler.' },
  NR144: { severity: 'left', says: 'The handler is wrapped by `{name}`, which cannot be converted: {reason} ({place}).', help: 'Mend that place: it holds up every route in this wrapper.' },
  NR145: { severity: 'left', says: 'What `{name}` is to call with the request is no function of this file that can be followed.', help: 'Hand it functions of the file by name.' },
  NR146: { severity: 'left', says: '`{name}` reads the body, of which the reading may be refused, and here that could not be returned.', help: 'Take what it gives by a `const` of its own.' },
  NR147: { severity: 'left', says: '`{name}` of {file} stands there in an old and a new form, and one of them was changed since.', help: 'Make the same change in the other form, or delete the tag to keep both as they are, and run again.' },
  NR148: {
    severity: 'left',
    says: '`{name}` calls this handler in a `try` without waiting for it; the handler has to wait now, and what it throws would no longer be caught there.',
    help: 'Make the handler async, if what it throws need not be caught, or await it in the wrapper.',
  },
  NR149: { severity: 'left', says: 'The handler is wrapped by `{name}`, and what becomes of it there cannot be followed ({place}).', help: 'Let it call the handler with the request and response, and give a function that does: it holds up every route in it.' },
  NR150: { severity: 'left', says: '`{member}` has no counterpart in a route handler: {reason}.', help: 'Leave the route in pages/api, or find another way by hand.' },
  NR151: { severity: 'left', says: '`{name}` reads the request as a stream, and here Next has read it to its end.', help: 'Set `bodyParser: false` in the config of the route, or hand over the body.' },
  NR152: { severity: 'left', says: '`{name}` reads `{member}`, where a wrapper around it has put something else.', help: 'Hand it what it needs of that, or let the wrapper hand the value on under a name of its own.' },
  NR153: { severity: 'left', says: 'The query is changed here, and read by another name or in another function too: each reads a query of its own now.', help: 'Read it by one name, and hand others the changed value as an argument.' },
  NR154: { severity: 'left', says: 'Where it fails behind this status, `{name}` answered with it; a route handler that throws takes its status along.', help: 'Answer here instead of throwing, or state the status in what `{name}` answers.' },
  NR155: {
    severity: 'left',
    says: '`{name}` sets the header `{header}` around this, and here it is added to, read or taken back, or needed to type what is sent; a route handler\'s answer is there before it.',
    help: 'Set the header in one of the two.',
  },
  NR156: { severity: 'left', says: '`{name}` reads `{member}` behind the handler, where what stands inside it has put something else.', help: 'Read it before the handler is called, or in the wrapper that puts it there.' },
  NR157: { severity: 'left', says: '`{name}` reads the query with what rewrites of next.config add to it, and which of them lead here cannot be told.', help: 'Hand it what it needs of the query, or let the rewrites say by their sources which paths they take.' },
  NR158: { severity: 'left', says: '`{file}`, whose handler is called here, is an API Route too, and it stays in pages/api.', help: 'Move what both need to a module of its own, and run again.' },
  NR159: { severity: 'left', says: '`{name}` is declared in a branch that other methods take, and used here too.', help: 'Declare it above the branches.' },
  NR160: { severity: 'left', says: 'Other routes need {names} of this file in the new form, which stands beside the old one here.', help: 'Move {names} to a module of its own, and run again.' },
  NR161: {
    severity: 'left',
    says: '`{name}` hands the request to functions of its router, and one takes it as API Routes have it, or cannot be followed ({place}).',
    help: 'Make the router and the handler with what {library} has for route handlers, whose functions get the new request.',
  },
  NR162: {
    severity: 'left',
    says: 'What a wrapper is given answers here itself, and the wrapper goes on behind it all the same, as with what it returns: a second answer fails there.',
    help: 'Return what is to be sent, or throw what the wrapper answers.',
  },
  NR163: { severity: 'left', says: '`{name}` gives its caller a response of its own here, which could not be told from an answer any more.', help: 'Have it give what is in that response, and run again.' },
  NR164: {
    severity: 'left',
    says: '`{member}` is read here, and `{name}` may put something else in its place: the new form reads it once, which is too early or too late for some of its uses.',
    help: 'Read it behind that call only, or let the call give what it puts there.',
  },
  NR171: { severity: 'left', says: '`{name}` of {library} has no form for route handlers{place}.', help: 'Use {instead}, and run again.' },
  NR172: {
    severity: 'left',
    says: '`{name}` is async, and nothing waits for what it says here: its promise is always true, so what it refuses goes on all the same.',
    help: 'Put `await` in front of the call, and run again.',
  },
  NR173: { severity: 'left', says: '`{name}` of {library} hands a route handler no params, and they are read here.', help: 'Take them from the URL, or make the handler in a function that has them.' },
  NR180: { severity: 'left', says: 'What the rewrite {rewrite} adds to the query cannot be added behind the adapter: {reason}.', help: 'Read it from the URL that clients call, or write the rewrite so that its source says which paths it takes.' },
  NR190: { severity: 'left', says: 'This file imports the handler of {route}.', help: 'Let both call a function in a module of its own, and run again.' },
  NR191: {
    severity: 'left',
    says: 'This file imports {names} from {route}, and a route handler may export nothing but its methods and its config.',
    help: 'Move {names} to a module of its own and run again.',
  },
  NR192: { severity: 'left', says: 'This file names {route}, and what for is not clear.', help: 'Take the name out or migrate the route by hand.' },
  NR193: { severity: 'left', says: '{target} cannot be written: {reason}.', help: 'Clear the way and run again.' },
  NR194: { severity: 'left', says: 'What this file exports by default takes more than Next gives a handler: it is a helper of other routes, and an endpoint by its place only.', help: 'Move it out of pages/api.' },
  NR195: {
    severity: 'left',
    says: 'The import of {specifier} is another one where the route handler stands, and jscodeshift cannot move the file.',
    help: 'Run next-reroute over the project: it moves files and corrects imports.',
  },
  NR197: { severity: 'left', says: 'Its path has no `pages/api` in it, so what URL it answers is not known.', help: "Name the files of the project's pages/api folder." },
  NR200: { severity: 'review', says: 'A marker of an earlier run stands here: nobody has looked at the line below it yet.', help: 'Look at the line, then delete the comment.' },
  NR201: { severity: 'review', says: 'The key {keys} given twice was a list here; now it is the first value.', help: 'Check that no client repeats the key; if one does, use `searchParams.getAll`.' },
  NR202: { severity: 'review', says: 'The status of this answer is a value, `{status}`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.', help: 'Check which statuses it can have.' },
  NR203: { severity: 'review', says: 'The address of the client was that of the connection; now it is the first of `x-forwarded-for`.', help: 'Check that what stands before Next sets that header itself, so that clients cannot.' },
  NR204: { severity: 'review', says: 'After it had refused other methods here, the API Route went on with its work for them; now they are only refused.', help: 'Nothing to do, unless the work was meant for every method.' },
  NR205: { severity: 'review', says: 'Where this URL is missing, API Routes failed with 500; now the redirect leads to `undefined`.', help: 'Check that the URL is always there, or answer otherwise where it is not.' },
  NR206: { severity: 'review', says: 'This text was sent without a content type, so browsers guessed it; now it is text/plain.', help: 'Set `Content-Type` to what the text is: `text/html` for a page.' },
  NR207: { severity: 'review', says: 'The session that next-auth gives here lacks `expires`, and it is used or handed on; its cookie is not prolonged here either.', help: 'Check that nobody needs it; the session endpoint still gives it, and prolongs the cookie.' },
  NR208: { severity: 'review', says: 'With a body, next-auth asked itself by POST here and may have got nothing; now it always asks by GET.', help: 'Use `getServerSession` with the options of next-auth, which asks nobody.' },
  NR209: { severity: 'review', says: 'The name of this header is a value: if it is ever Content-Type, API Routes set that of JSON over it, and now it stays.', help: 'Nothing to do, unless the names can include it.' },
  NR210: { severity: 'review', says: '{calls} the handler of {route} as an API Route; it was not changed.', help: 'Import the methods from {target} and call them with a Request.' },
  NR211: {
    severity: 'review',
    says: 'What follows ran behind the answer, while nobody waited for it; Next {next} has no `after`, so now the answer waits for it.',
    help: 'Check that it is quick, or upgrade to Next 15.1 and put it into `after(() => …)`.',
  },
  NR212: { severity: 'review', says: 'Behind this answer the API Route went on with the code below, whose own answer was ignored; now it ends here.', help: 'Nothing to do, unless that work was meant.' },
  NR213: {
    severity: 'review',
    says: 'The API Route never answered where it ends here, and the request hung; now it is answered with {status}.',
    help: 'Answer what the client should get there.',
  },
  NR214: { severity: 'review', says: 'Where the value of the header `{name}` is missing, API Routes failed with 500; now it says `undefined`.', help: 'Check that the value is always there, or set the header only where it is.' },
  NR215: { severity: 'review', says: 'Nothing puts `{name}` on the request here: it was missing in the API Route, and it is missing still.', help: 'Take it from where it is, or take the code away that needs it.' },
  NR216: { severity: 'review', says: 'API Routes never called this, since the request was read to its end before the handler ran; now it is called where the client leaves before the answer is sent.', help: 'Nothing to do, if it cancels what nobody waits for any more; else remove it.' },
  NR218: { severity: 'review', says: 'What fails in here breaks the answer off once it has begun, and before that comes to the code around; API Routes ended it with `Internal Server Error`, or left it open.', help: 'Nothing to do, unless clients take what they got for whole: then catch it where it is written.' },
  NR219: { severity: 'review', says: '`{name}` of {from} always fails in an API Route, and works in a route handler: what stands behind it has never run here.', help: 'Check that it is meant to, and for whom.' },
  NR225: {
    severity: 'review',
    says: 'Where something fails behind this, `{name}` answers, and headers that are set here went out with that; now they are lost.',
    help: 'Check whether clients need them on errors, as those of CORS; if so, set them in what `{name}` answers.',
  },
  NR226: { severity: 'review', says: '`{name}` sets cookies, which were replaced by those that are set here; now both are sent, these last.', help: 'Check that the cookies of `{name}` do no harm here.' },
  NR227: {
    severity: 'review',
    says: 'What follows ran behind the answer, and `{name}` acts when it is done or fails; now the answer waits for it, and what fails in it is only logged.',
    help: 'Check that it is quick; if `{name}` need not know of it, put it into `after(() => …)`.',
  },
  NR231: { severity: 'review', says: 'The wrapper changes methods of the response: the answer of `{name}` is sent through one that has them, as an API Route sent it. What they get is read from that answer, JSON without its types: that goes through `json`, other texts through `send`, in whatever way it was answered.', help: 'Check what they do with it, or write it for the `Response` that `{name}` gives, without `sentThrough`.' },
  NR232: { severity: 'review', says: '`{name}` caught what the promise of this handler was rejected with; now it also catches what the handler throws at once.', help: 'Check that its answer is the right one for that too: it was a 500 of Next.' },
  NR233: { severity: 'review', says: 'The wrapper here listens to the response, or changes methods of it, and `{name}` around it may answer what fails inside: it is told of a 500 then, and has no part in that answer.', help: 'Check that it needs not, or put it around `{name}`.' },
  NR234: {
    severity: 'review',
    says: 'Code may go on behind an answer here, and `{name}` acts when the handler is done: now that is when it has answered.',
    help: 'Check that `{name}` needs nothing of what goes on, and no failure in it.',
  },
  NR238: {
    severity: 'review',
    says: '{library} takes the body of a web request for JSON only where its content type names no charset, and answers {methods} here.',
    help: 'Check that no client names one: its query is refused with 400 now. A body that cannot be parsed is a 500, no longer a 400; other methods get a 405.',
  },
  NR239: {
    severity: 'review',
    says: '{library} put `req` and `res` into the context of every resolver; a route handler has `request` there only, and answers {methods}.',
    help: 'Check that no resolver and no plugin asks its context for `req` or `res`; `request` was there before.',
  },
  NR240: { severity: 'review', says: '{url} was an endpoint by its place only: its function can answer nothing, so that requests failed or hung. It is the module `{target}` now, and the URL answers 404.', help: 'Check that nothing calls the URL.' },
  NR241: {
    severity: 'review',
    says: '{library} gave the app the request and response of Node, as `env.incoming` and `env.outgoing`, and a URL with the host that the client named; in a route handler it has no such environment, the URL has the host of the server, and an answer without a content type stays without one (it was called text/plain).',
    help: 'Check that no route of the app, and no middleware, asks for either: the address of a connection, or `csrf()`, which compares the origin.',
  },
  NR242: {
    severity: 'review',
    says: '`{other}` refuses a request without a signature with 403, where `{name}` did with 400. It parsed a body of the type `application/json` only, and gave what is no JSON as text; now the body is read as Next reads it.',
    help: 'Check that nothing asks for the 400, and that what is sent here is JSON by its content type.',
  },
  NR245: { severity: 'review', says: 'Node keeps headers in lower case, so `{name}` has always been undefined here, and it still is.', help: 'Read it in lower case if it is meant to be found.' },
  NR246: { severity: 'review', says: 'The chains of express-validator run on an object of the body, query, cookies and headers: what sanitizers change of the query, cookies or headers is not seen behind that, and custom validators find nothing else of the request there.', help: 'Look for sanitizers of other parts than the body, and for custom validators that use `req`.' },
  NR247: { severity: 'review', says: 'A header that is set in front of this went out with what answers the error; now it is lost.', help: 'Have what answers the error set the header, or answer here.' },
  NR248: {
    severity: 'review',
    says: '`writeHead` had begun the answer: where something failed behind it, what the catch answers came too late, and a text or nothing was sent with the status from here. Now the answer of the catch is sent.',
    help: 'Nothing to do, unless clients rely on the status from here.',
  },
  NR252: { severity: 'review', says: 'The log names the file by `{name}` here, which is the one of the route handler now.', help: 'Nothing to do, unless something looks for the old name.' },
  NR253: {
    severity: 'review',
    says: 'The adapter has the page made anew by a request to the server itself, with the key that the build left in `.next/prerender-manifest.json`.',
    help: 'Check that the server reaches itself by the port that it listens to, and that `distDir` is `.next`; for a page in app, use `revalidatePath`.',
  },
  NR256: {
    severity: 'review',
    says: '`{name}` calls `next` inside of a `try`: what the function behind it threw before it first waited came to the `catch` of that. Now only what fails in `{name}` itself does.',
    help: 'Nothing to do, unless the `catch` answers otherwise than what answers errors here, and meant such a failure too.',
  },
  NR257: {
    severity: 'review',
    says: '`{name}` is one chain, to which other routes add their functions too: where one process had it for several of them, the one that was loaded first answered for all. Now each answers for itself, and methods that another one added are refused.',
    help: 'Nothing to do, if each route was meant to answer with its own functions.',
  },
  NR258: {
    severity: 'review',
    says: 'Behind this answer the API Route threw, and `{name}` around it does something where its handler fails; now it only gets the answer.',
    help: 'Check whether what `{name}` does then has to be done for this answer, too.',
  },
  NR259: {
    severity: 'review',
    says: '`{name}` is put on the request in a callback of what is awaited here: where that is called only later, the handler does not get it any more.',
    help: 'Check that what is awaited ends after its callback.',
  },
  NR260: {
    severity: 'review',
    says: 'What this throws, {library} answers itself now, with a 500 that says `Unexpected server error`: Next neither logs nor reports it.',
    help: 'Catch and log here what may fail, if anyone looks at that.',
  },
  NR261: {
    severity: 'review',
    says: 'Methods that no function of the chain is for were answered by `{name}`, which stands in another file: their status is {status} still, and what else it says or does is lost.',
    help: 'Check that no client reads it, or write it into the handler of the other methods.',
  },
  NR300: { severity: 'info', says: 'This API Route can be migrated: it becomes {target}.', help: 'Run next-reroute without `--dry-run` and `--check`.' },
  NR301: { severity: 'info', says: 'Methods that the handler does not name were never answered: the request hung. They are refused with 405 now.', help: 'Nothing to do.' },
  NR302: {
    severity: 'info',
    says: '{dropped} are refused with 405 now: what the repository itself shows is {kept}, and callers outside of it cannot be seen.',
    help: 'Check the access logs, or run without `--methods infer` to keep every method.',
  },
  NR303: { severity: 'info', says: 'All methods stay, since which one this caller uses cannot be told: `{caller}`.', help: 'Write the method out where the route is called, or test it in the handler.' },
  NR304: { severity: 'info', says: 'The route is not cached as `--caching` asks: {reason}.', help: 'Leave the route out of `--only`, or change what stands in the way.' },
  NR305: { severity: 'info', says: 'Methods that the table here does not name failed with an error of the code itself; they are refused with 405 now.', help: 'Nothing to do.' },
  NR306: { severity: 'info', says: 'For methods that are refused, `{call}` was called here; now the framework refuses them, without it.', help: 'Nothing to do, unless somebody looks at what it leaves behind.' },
  NR310: { severity: 'info', says: '{names} moved to {target}, since a route handler may export nothing but its methods and its config.', help: 'Nothing to do; files that import them follow.' },
  NR311: { severity: 'info', says: '{names} is no longer exported: nothing in the repository imports it, and a route handler may not export it.', help: 'Nothing to do, unless something outside of the repository imports it.' },
  NR312: { severity: 'info', says: 'The name of {route} was changed to {target} here.', help: 'Nothing to do.' },
  NR313: { severity: 'info', says: 'This names {route}, which is {target} now.', help: 'Change the name by hand.' },
  NR314: { severity: 'info', says: 'This names `{folder}`, and routes moved from there to {target}.', help: 'Add the new place.' },
  NR320: { severity: 'info', says: 'Where the handler throws, headers that were set went out with the 500; now they are lost.', help: 'Catch what may throw, and answer with the headers, if clients need them there.' },
  NR321: { severity: 'info', says: 'The text had no content type; now it is {type}.', help: 'Nothing to do.' },
  NR322: { severity: 'info', says: 'A cookie whose value stands in quotes, is given twice or is badly encoded is read otherwise by a route handler.', help: 'Nothing to do, unless clients send such cookies.' },
  NR323: { severity: 'info', says: 'What stands in `finally` ran behind the answer; now it runs before it is sent, and a failure there is a 500.', help: 'Nothing to do, unless it may fail or takes long.' },
  NR324: { severity: 'info', says: 'Where the optional segment is absent, API Routes gave `{name}` from the search; a route handler gives nothing.', help: 'Nothing to do, unless clients send `?{name}=`.' },
  NR325: { severity: 'info', says: 'What ran behind this answer is done in `after` now: it starts when the answer is sent, outside of any wrapper around the handler.', help: 'Nothing to do, unless a wrapper of the handler acts when that work ends or fails.' },
  NR326: { severity: 'info', says: '{name} gave a text here where the content type names a charset, and refused more than 1 MB; now it is always bytes, without a limit.', help: 'Nothing to do, unless large bodies have to be refused: test the length.' },
  NR327: { severity: 'info', says: 'What is neither text nor bytes nor missing made API Routes fail here; now its text is sent.', help: 'Nothing to do, unless the value can be a number or an object.' },
  NR328: {
    severity: 'info',
    says: 'The status of this answer is what the error itself says, `{status}`: one that says 204, 205 or 304 may carry no body now.',
    help: 'Nothing to do, unless errors with such a status are thrown.',
  },
  NR329: { severity: 'info', says: 'The cookie of draft mode is set with its attributes in another order, and one that does not fit is no longer taken back.', help: 'Nothing to do.' },
  NR330: { severity: 'info', says: 'From a route handler, next-auth gives the session without `expires` and does not prolong its cookie; its client and its own endpoint still do.', help: 'Nothing to do, unless the answer shows `expires`.' },
  NR331: { severity: 'info', says: 'As a route handler, next-auth answers GET and POST: other methods, to which it gave a 400, get a 405; JSON that cannot be parsed is a 500, no longer a 400; its error texts are sent as text/plain.', help: 'Nothing to do.' },
  NR332: { severity: 'info', says: 'What failed here was answered by next-connect with the text of the error, and its status where it had one; now it is a plain 500.', help: 'Catch what clients have to tell apart, and answer it.' },
  NR333: { severity: 'info', says: 'Methods that have no function here were answered by next-connect with 404; they are refused with 405 now.', help: 'Nothing to do.' },
  NR334: { severity: 'info', says: '`{name}` is given to the chain again here, and ran once more for the methods behind it; now it runs once.', help: 'Nothing to do.' },
  NR335: { severity: 'info', says: '`cookies()` of Next sets what this sets: its attributes are the same in another order, with `Expires` beside `Max-Age`.', help: 'Nothing to do.' },
  NR336: { severity: 'info', says: 'As a route handler, {library} answers {methods}: other methods, which it refused itself, get a 405, and its refusals of bad requests may be worded otherwise.', help: 'Nothing to do.' },
  NR337: { severity: 'info', says: 'A body over the limit of `config` was refused here with 413; now {library} reads bodies of any size.', help: 'Limit them where the app is served, if that matters.' },
  NR338: { severity: 'info', says: 'The wrapper listens to the response: the answer of `{name}` is sent through one that it can listen to, as an API Route sent it.', help: 'Nothing has to be done; written for the `Response` that `{name}` gives, it needs no `sentThrough`.' },
  NR340: { severity: 'info', says: '`{name}` goes: route handlers are instrumented when the app is built.', help: 'Nothing to do, unless the options of Sentry turn `autoInstrumentAppDirectory` or `autoInstrumentServerFunctions` off.' },
  NR341: { severity: 'info', says: '{library} works on the response of Node: the headers that it sets are written out here, and what it answers to OPTIONS.', help: 'Remove the package where nothing else uses it.' },
  NR343: { severity: 'info', says: 'What stands here ran behind the answer; now it runs before it is sent, and a failure here is a 500, or what a `catch` around it answers.', help: 'Nothing to do, unless it is slow or may fail: then wrap it in `try`, or in `after`.' },
  NR344: { severity: 'info', says: 'Where this is nothing that the wrapper sends, the request hung; now it is answered with 500.', help: 'Nothing to do, unless it may be empty: then answer that here.' },
  NR345: { severity: 'info', says: 'Where `bodyParser` is off an API Route has no body: this was always `undefined`, and says so now.', help: 'Remove it, or use the bytes that are read instead.' },
  NR346: { severity: 'info', says: 'The answer may come from a callback or a timer here, or code goes on behind it: the first that is sent counts, and a second fails, as it did.', help: 'Nothing to do; where the first answer is the last that is done, it can be returned instead.' },
  NR347: { severity: 'info', says: 'Where no callback sends an answer, the request hangs behind this, as it did.', help: 'Answer here, if that can be.' },
  NR348: { severity: 'info', says: 'The address of the connection was asked for only where no `x-forwarded-for` came; Next sets that to it, and it is left out here.', help: 'Nothing to do; where a client sends an empty one, no address is found now.' },
  NR349: { severity: 'info', says: 'Where this refused, it also threw, which was logged, and which what catches here wrote down; now its answer is returned.', help: 'Nothing to do.' },
  NR353: { severity: 'info', says: 'What failed in this callback was never answered, and the request hung; now it is answered as any failure in its place.', help: 'Nothing to do.' },
  NR360: { severity: 'info', says: 'What these rewrites of next.config add to the query, the adapter adds now: {rewrites}.', help: 'Where next.config changes, change the list that the adapter is given here too.' },
  NR361: { severity: 'info', says: 'What a rewrite of next.config adds to the query ({rewrite} adds {added}), `readRewrittenQuery` adds now.', help: 'Where next.config changes, change the list in that function\'s file too.' },
  NR362: { severity: 'info', says: '`{name}` looks for {members} on the request, which nothing puts there on this route: missing in the API Route, and missing still.', help: 'Put the route behind the wrapper that its neighbours stand in, or delete it if nothing calls it.' },
  NR363: { severity: 'info', says: '`{name}` is no status of the answer, and nothing reads it: it had no effect, and is left out.', help: 'Where it was meant, answer with that status.' },
  NR364: {
    severity: 'info',
    says: 'The status of this answer is what the error itself says, `{status}`: where it says none the answer is 500 as before, with this body now; one that says 204, 205 or 304 may carry no body.',
    help: 'Nothing to do, unless errors with such a status are thrown.',
  },
  NR370: { severity: 'info', says: '`{name}` is imported from {from}, which exports nothing by that name: it has always been `undefined` here, and is left out.', help: 'Import what was meant, and call it where the answers are given.' },
  NR371: { severity: 'info', says: 'Next reads no `{key}` of the exported config: it had no effect, and is left out.', help: 'Where it was meant, state it as Next reads it: `maxDuration`, `runtime` and the like have exports of their own.' },
  NR372: { severity: 'info', says: 'A body over the limit is refused with `Body exceeded {is} limit`, where it was `Body exceeded {was} limit`; the limit is the same.', help: 'Nothing to do.' },
  NR376: { severity: 'info', says: '`{name}` did not wait for what it was given to go on with, and where that failed the request hung; now it is answered as any failure in its place.', help: 'Nothing to do.' },
  NR380: { severity: 'info', says: 'As a route handler, {library} answers {methods}, and other methods, which it refused itself, get a 405. Of bodies it reads JSON only, whatever type they say, refuses what is none with 400 itself, and sends its texts as text/plain; of several protocols in `x-forwarded-proto` it finds `https` behind a space, too.', help: 'Nothing to do.' },
  NR381: { severity: 'info', says: 'As a route handler, {library} answers {methods}, and other methods get a 405; a body that is no JSON is its 500, no longer a 400 of Next, and its 500 has no body.', help: 'Nothing to do.' },
  NR382: { severity: 'info', says: 'As a route handler, {library} answers {methods}; its own refusals are worded as they were and sent as text/plain, and of several protocols in `x-forwarded-proto` it finds `https` behind a space, too.', help: 'Nothing to do.' },
  NR383: {
    severity: 'info',
    says: 'The logger of `{name}` comes by `{helper}`, in the context; its logs are sent before the answer is, as they were. An answer that cannot be written as JSON fails where it is made now, where a `catch` of the handler sees it.',
    help: 'Nothing to do.',
  },
  NR384: { severity: 'info', says: '`{name}` is asked by `applyLimiter`, which hands its functions the method and the headers of the request. It counts for the routes in `app` by itself: those that stay in `pages/api` have its counts in a module of their own, unless its store is shared.', help: 'Nothing to do where it has a store outside of the process, or once none of its routes stays behind.' },
  NR385: { severity: 'info', says: 'This next-auth does not await `next/headers`, as Next 15 and up need: `serverSession` hands it the headers and cookies of the request. The session\'s cookie is not prolonged here; its client and its own endpoint still do.', help: 'With next-auth 4.24.9 or later, `getServerSession(options)` does the same.' },
  NR386: { severity: 'info', says: '{library} has a handler for API Routes only: `openApiAnswer` hands it what it reads of a request. As a route handler it answers {methods}; other methods, which it refused itself with 404, are the framework\'s.', help: 'Nothing to do.' },
  NR390: { severity: 'info', says: 'The text is that of a route handler now, which answers only from {target}.', help: 'Move the file there.' },
} as const satisfies Record<string, MessageKind>

export type MessageCode = keyof typeof MESSAGES

/** A place in a source file: line from 1, column from 1. */
export interface Place {
  line: number
  column: number
}

/** Where a message about a whole file stands. */
export const START: Place = { line: 1, column: 1 }

export interface Message extends Place {
  code: MessageCode
  severity: Severity
  /** Path relative to the app's root, with forward slashes. */
  file: string
  message: string
  help: string
}

/**
 * A message of the table, filled in.
 * @param details one string for each `{name}` in the sentence; throws when one is missing, so that no sentence ships with a hole
 */
export function say(code: MessageCode, file: string, at: Place, details: Record<string, string> = {}): Message {
  const kind: MessageKind = MESSAGES[code]
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const detail = details[name]
      if (detail === undefined) throw new Error(`${code} needs the detail "${name}"`)
      return detail
    })
  return { code, severity: kind.severity, file, line: at.line, column: at.column, message: fill(kind.says), help: fill(kind.help) }
}
