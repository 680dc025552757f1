/** `toBeInTheDocument` and its like. */
import '@testing-library/jest-dom';
