import { NextResponse, type NextRequest } from 'next/server'
import getUser from '../../../../handlers/get-user'
import renameUser from '../../../../handlers/rename-user'

export const dynamic = 'force-dynamic'

function onError(err: any) {
  return NextResponse.json({ error: err.message }, { status: 500 })
}

export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  try {
    return await getUser(request, { params })
  } catch (error: any) {
    return onError(error)
  }
}

export async function PATCH(request: NextRequest) {
  try {
    return await renameUser(request)
  } catch (error: any) {
    return onError(error)
  }
}
