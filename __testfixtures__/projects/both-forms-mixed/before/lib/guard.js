import fail, { send } from 'lib/send';
import { keys } from 'lib/db';

function keyOf(req) {
  return req.headers['x-key'];
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
export const who = (req) => keyOf(req) ?? req.headers['user-agent'];

export const readPage = ({ req, size }) => ({ page: Number(req.query.page ?? 1), size });
