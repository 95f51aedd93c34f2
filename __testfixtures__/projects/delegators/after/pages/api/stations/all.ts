import { list } from '../../../server/handlers/stations'

export const config = { maxDuration: 20 }

export default list
