import { withAccount } from '../../lib/accounts'

export default withAccount(async (req, res, account) => res.json({ name: account.name }))
