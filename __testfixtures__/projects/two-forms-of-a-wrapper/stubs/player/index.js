exports.play = async (id, req, res) => res.status(200).send(`film ${id}`)
