import { NextResponse } from 'next/server';
import { withMethods } from 'helpers/with-methods';

export const dynamic = 'force-dynamic';

export const GET = withMethods({ get: hours });

function hours() {
  return NextResponse.json({ from: 8, to: 18 });
}
