import { NextResponse } from 'next/server';
import { whoRoute as who } from 'lib/guard';

export const dynamic = 'force-dynamic';

function handler(request) {
  return NextResponse.json({ who: who(request) });
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS };
