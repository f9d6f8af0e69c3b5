"""Mutation testing of claims: sentences made from a claim that must, or must not, agree with it."""
