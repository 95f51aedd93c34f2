exports.log = (text) => void text
