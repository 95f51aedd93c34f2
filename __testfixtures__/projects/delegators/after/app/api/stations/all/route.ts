import { list } from '../../../../server/handlers/stations'

export const dynamic = 'force-dynamic'
export const maxDuration = 20

export { list as GET, list as POST, list as PUT, list as PATCH, list as DELETE, list as OPTIONS }
