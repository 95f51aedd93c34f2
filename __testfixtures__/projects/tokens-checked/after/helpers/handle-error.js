import { NextResponse } from 'next/server';

export function handleError(error) {
  if (typeof error === 'string') return NextResponse.json({ message: error }, { status: error.toLowerCase().endsWith('not found') ? 404 : 400 });
  if (error.name === 'UnauthorizedError') return NextResponse.json({ message: 'Invalid token', code: error.code }, { status: 401 });
  return NextResponse.json({ message: error.message }, { status: 500 });
}
