import { NextResponse } from 'next/server';

export const dynamic = 'force-dynamic';

const HARBOURS = [
  {
    name: 'Falmouth',
    boats: 12
  },
  {
    name: 'Fowey',
    boats: 7
  }
];

const about = `
# Harbours
These are the harbours that we know
They stand in no order
`;

function handler() {
  return NextResponse.json({ about, harbours: HARBOURS }, { status: 201 });
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS };
