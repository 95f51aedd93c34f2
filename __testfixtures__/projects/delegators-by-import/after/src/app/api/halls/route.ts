import { addHallRoute as addHall, listHalls } from '@/server/halls-api'
import { methods } from '@/server/signed-in'

export const dynamic = 'force-dynamic'

const handler = methods({ GET: listHalls, POST: addHall })

export { handler as GET, handler as POST }
