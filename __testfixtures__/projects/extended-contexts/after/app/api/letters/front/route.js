import { NextResponse } from 'next/server'
import controller from '../../../../lib/controller'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  try {
    const context = await controller.provideReader(request)
    return await getHandler(context)
  } catch (error) {
    return controller.errors.onError(error, request)
  }
}

async function getHandler(context) {
  const reader = context?.reader
  return NextResponse.json({ name: reader?.name ?? 'anybody', may: reader?.may })
}
