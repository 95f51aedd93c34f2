import { rooms } from 'house'
import { withBoth } from '../../lib/with-both'

export default withBoth(async () => rooms.all())
