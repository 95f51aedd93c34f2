const HARBOURS = [
  {
    name: 'Falmouth',
    boats: 12
  },
  {
    name: 'Fowey',
    boats: 7
  }
];

const about = `
# Harbours
These are the harbours that we know
They stand in no order
`;

export default function handler(req, res) {
  res.status(201).json({ about, harbours: HARBOURS });
}
