import { withAccount, withRole } from '../../lib/accounts'

export default withAccount(withRole(async (req, res, account) => res.json({ name: account.name })))
