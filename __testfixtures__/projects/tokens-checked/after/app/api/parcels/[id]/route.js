import { NextResponse } from 'next/server';
import { withMethods } from 'helpers/with-methods';

export const dynamic = 'force-dynamic';

export const GET = withMethods({ get: show });

async function show(_request, { params }) {
  const { id } = await params;
  if (id !== '1') throw 'Parcel not found';
  return NextResponse.json({ id: 1 });
}
