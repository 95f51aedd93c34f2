import { who } from 'lib/guard';
import { send } from 'lib/send';
import unknown from 'unknown-library';

export default async function handler(req, res) {
  await unknown(req, res);
  if (!who(req)) return send(res, 401, {});
  res.status(200).end();
}
