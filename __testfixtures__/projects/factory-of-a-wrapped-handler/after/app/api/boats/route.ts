import { db } from '../../../lib/db'
import { toList } from '../../../lib/to-handler'

export const dynamic = 'force-dynamic'

export const GET = toList('/api/boats', () => db.boat.all())
