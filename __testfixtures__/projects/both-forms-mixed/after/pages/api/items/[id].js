import { hasKey } from 'lib/guard';
import { items } from 'lib/db';
import fail from 'lib/send';

export default async function handler(req, res) {
  if (req.method !== 'DELETE') return fail(res, 'Only DELETE');
  if (!(await hasKey(req, res))) return;
  await items.remove(req.query.id);
  res.status(204).end();
}
