import withLog from 'lib/with-log';
import { readPage } from 'lib/guard';
import { items } from 'lib/db';
import { failRoute as fail, sendRoute as send } from '../../../lib/send';

export const dynamic = 'force-dynamic';

export const GET = withLog(async function handler(request) {
  const { page, size } = readPage({ request, size: 20 });
  return send(200, await items.list(page, size));
});

const handler = withLog(function handler() {
  return fail('Only reading');
});

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS };
