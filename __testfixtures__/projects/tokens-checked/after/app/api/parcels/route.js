import { NextResponse } from 'next/server';
import { withMethods } from 'helpers/with-methods';
import { readBody } from 'helpers/read-body';

export const dynamic = 'force-dynamic';

const parcels = [{ id: 1, to: 'ann' }, { id: 2, to: 'bob' }];

const handler = withMethods({
  get: list,
  post: send,
});

export { handler as GET, handler as POST };

async function list() {
  return NextResponse.json(parcels);
}

async function send(request) {
  const body = await readBody(request);
  if (body instanceof Response) return body;

  if (!body.to) throw 'Nobody to send it to';
  return NextResponse.json({ id: parcels.length + 1, to: body.to }, { status: 201 });
}
