import { NextResponse, type NextRequest } from 'next/server'
import { find, remove } from 'boats'

export const dynamic = 'force-dynamic'

function sendError(status = 500, error?: string) {
  return NextResponse.json({ error }, { status })
}

const sendBoat = (name: string, boat: unknown) => NextResponse.json({ name, boat })

export async function DELETE(request: NextRequest) {
  const name = request.nextUrl.searchParams.get('name') as string

  // Nobody is asked twice.
  if (!name) return sendError(400, 'No name')
  try {
    await remove(name)
  } catch (error) {
    return sendError()
  }
  return sendError(410)
}

function handler(request: NextRequest) {
  const name = request.nextUrl.searchParams.get('name') as string

  // Nobody is asked twice.
  if (!name) return sendError(400, 'No name')
  const found: Promise<object> = find(name)
  return found.then((result) => sendBoat(name, result)).catch((error) => sendError(404, error))
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
