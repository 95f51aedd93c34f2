exports.forward = (req, res) => res.status(200).send('picture')
