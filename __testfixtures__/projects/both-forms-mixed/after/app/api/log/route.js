import { NextResponse } from 'next/server';
import withLog from '../../../lib/with-log';
import { items } from '../../../lib/db';

export const dynamic = 'force-dynamic';

const handler = withLog(async () => {
  const count = await items.count();
  return NextResponse.json({ count });
});

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS };
