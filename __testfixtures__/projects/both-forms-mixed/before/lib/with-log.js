import { keys } from './db';
import { who } from './guard';

export default (handler) => async (req, res) => {
  try {
    await handler(req, res);
  } catch (error) {
    await keys.log(who(req), String(error));
    return res.status(500).json({ error: 'Sorry' });
  }
};
