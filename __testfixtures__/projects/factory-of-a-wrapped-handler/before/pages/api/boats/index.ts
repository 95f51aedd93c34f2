import { db } from '../../../lib/db'
import { toList } from '../../../lib/to-handler'

export { flags } from '../../../lib/flags'

export default toList('/api/boats', () => db.boat.all())
