module.exports = { Streamdown: () => null };
