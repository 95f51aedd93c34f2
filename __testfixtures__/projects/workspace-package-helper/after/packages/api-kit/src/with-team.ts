import { NextResponse, type NextRequest } from 'next/server'
import { teamOf } from '@workshop/db'

export const withTeam =
  (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) =>
  async (request: NextRequest, context: { params: Promise<any> }) => {
    const team = await teamOf(request.headers.get('x-team') ?? undefined)
    if (!team) return NextResponse.json({ message: 'Which team?' }, { status: 403 })
    return handler(request, context)
  }
