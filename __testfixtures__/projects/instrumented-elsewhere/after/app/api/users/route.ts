import { listUsersRoute as listUsers } from '../../../handlers/list-users'

export const dynamic = 'force-dynamic'

export function GET() {
  return listUsers()
}
