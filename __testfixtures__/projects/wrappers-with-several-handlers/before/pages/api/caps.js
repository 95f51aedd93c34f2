import { onlyGet } from '../../lib/only-get'
import { list } from '../../lib/store'

export default onlyGet(async (req, res) => res.json(await list()))
