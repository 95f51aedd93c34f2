import { NextResponse, type NextRequest } from 'next/server'
import { allowed } from './notes/allowed'

export default async function handler(request: NextRequest, { userId, isAdmin }: { params?: Promise<any> } & { userId?: any; isAdmin?: any }) {
  return NextResponse.json({ by: userId, isAllowed: allowed(request, isAdmin) })
}
