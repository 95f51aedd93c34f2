import { addHall, listHalls } from '@/server/halls-api'
import { methods } from '@/server/signed-in'

export default methods({ GET: listHalls, POST: addHall })
