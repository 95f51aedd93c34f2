import fail, { send } from 'lib/send';
import { keys } from 'lib/db';
import { readQuery } from 'lib/read-query';

/** @deprecated next-reroute: use keyOfRoute */
function keyOf(req) {
  return req.headers['x-key'];
}

function keyOfRoute(request) {
  return request.headers.get('x-key') ?? undefined;
}

export async function hasKey(req, res) {
  const key = keyOf(req);
  if (!key) {
    fail(res, 'No key');
    return false;
  }
  return (await keys.has(key)) ? true : (send(res, 403, {}), false);
}

/* Who asks, for the log. */
/** @deprecated next-reroute: use whoRoute */
export const who = (req) => keyOf(req) ?? req.headers['user-agent'];

/* Who asks, for the log. */
export const whoRoute = (request) => keyOfRoute(request) ?? (request.headers.get('user-agent') ?? undefined);

export const readPage = ({ request, size }) => {
  const query = readQuery(request);
  return { page: Number(query.page ?? 1), size };
};
