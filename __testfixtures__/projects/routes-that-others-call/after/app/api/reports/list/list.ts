import { NextResponse, type NextRequest } from 'next/server'

/** Open to all, and to users under a URL of their own. */
export default async function list(_request: NextRequest, { userId }: { params?: Promise<any> } & { userId?: any }) {
  return NextResponse.json({ reports: ['May', 'June'], userId })
}
