import { NextResponse, type NextRequest } from 'next/server'
import { connect } from 'database'
import { requireUser } from './auth'

const teams = connect('teams')

export type TeamContext = {
  user: Exclude<Awaited<ReturnType<typeof requireUser>>, Response> extends infer T ? (T extends null ? never : T) : never
  team: { name: string }
}

export async function requireTeam(request: NextRequest) {
  const user = await requireUser(request)
  if (user instanceof Response) return user
  const team: { name: string } | null = await teams.of(user.id)
  if (!team) {
    return NextResponse.json({ error: 'No team' }, { status: 404 })
  }
  return { user, team }
}
