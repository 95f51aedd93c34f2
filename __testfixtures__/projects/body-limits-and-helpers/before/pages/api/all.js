import { importAll } from '../../lib/rows'

export const config = { api: { bodyParser: { sizeLimit: '4mb' } } }

export default importAll
