exports.hand = (req, res, table) => res.status(200).send(`handed ${typeof table}`)
