import { NextResponse, type NextRequest } from 'next/server'
import { error } from 'logger'
import { remove } from 'store'

export async function DELETE(request: NextRequest) {
  try {
    // next-reroute NR201: The key "id" given twice was a list here; now it is the first value.
    await remove(request.nextUrl.searchParams.get('id') ?? undefined)
    return new Response(null, { status: 204 })
  } catch (failure) {
    // next-reroute NR252: The log names the file by `__filename` here, which is the one of the route handler now.
    error((failure as Error).message, { file: __filename })
    return NextResponse.json({ error: 'Not removed' }, { status: 500 })
  }
}
