import { checkRole } from './roles'
import waitsFor from './waits'

const forGuests = waitsFor(checkRole('guest'))

export default forGuests
