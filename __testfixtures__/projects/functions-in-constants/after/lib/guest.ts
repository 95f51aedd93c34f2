import { checkRole } from './roles'

const forGuests = checkRole('guest')

export default forGuests
