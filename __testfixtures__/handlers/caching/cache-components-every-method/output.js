import { connection, NextResponse } from 'next/server'

async function handler() {
  await connection()
  return NextResponse.json({ up: true })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
