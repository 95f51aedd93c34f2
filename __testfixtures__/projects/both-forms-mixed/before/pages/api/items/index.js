import withLog from 'lib/with-log';
import { readPage } from 'lib/guard';
import { items } from 'lib/db';
import fail, { send } from '../../../lib/send';

async function handler(req, res) {
  if (req.method === 'GET') {
    const { page, size } = readPage({ req, size: 20 });
    return send(res, 200, await items.list(page, size));
  }
  return fail(res, 'Only reading');
}

export default withLog(handler);
