import withLog from '../../lib/with-log';
import { items } from '../../lib/db';

export default withLog(async (req, res) => {
  const count = await items.count();
  res.status(200).json({ count });
});
